import Disputed from './Disputed.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import Guess from './Guess.astro';
import Lede from './Lede.astro';
import Num from './Num.astro';
import Predict from './Predict.astro';
import Takeaways from './Takeaways.astro';
import Term from './Term.astro';

/** The tags that a chapter may use. */
export const chapterTags = { Disputed, Fact, Figure, Guess, Lede, Num, Predict, Takeaways, Term };
