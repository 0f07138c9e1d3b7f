/**
 * Expressions with units, such as {@code 4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))}: read from text,
 * checked for dimensions, and evaluated. They reach nothing but arithmetic and a fixed set of functions.
 *
 * <p>From the loosest to the tightest:
 *
 * <pre>
 *   or |    and &amp;    not    &lt; &lt;= &gt; &gt;= == !=    + -    * / %    - (sign)    ^ **
 * </pre>
 *
 * {@code ^} and {@code **} are the power and associate to the right; {@code -x^2} is {@code -(x^2)}; {@code %} is the
 * remainder with the sign of the divisor, as in Python. A comparison is 1 where it holds and 0 where it does not.
 *
 * <ul>
 *   <li>A <b>unit</b> is one symbol right behind a number ({@code 4 Hz}, {@code 100ms}), and the two are one value:
 *       {@code 1/2 ms} is {@code 1/(2 ms)}. Alone, a symbol is one of that unit, so that {@code 4*Hz}, {@code t/ms},
 *       {@code 2 mV/ms} and {@code 1 nS/cm^2} mean what they say. {@code 100 ms^2} could be read in two ways and is
 *       refused.
 *   <li><b>Names</b> are the variables that the place of use knows, then {@code pi} and {@code e}, then units.
 *   <li><b>Functions</b>: exp expm1 log log1p log10 sqrt abs sign floor ceil int sin cos tan arcsin arccos arctan sinh
 *       cosh tanh erf; min and max of two or more; clip(x, low, high); heaviside(x), 1 from x = 0 on;
 *       where(condition, a, b).
 *   <li>Terms that are added, compared or chosen between measure the same; a bare 0 goes with anything.
 * </ul>
 *
 * <p>Values keep the unit they are written in as long as they can: {@code 4 Hz} is the number 4 and {@code t - 1000 ms}
 * is computed in ms. The unit of every node is known before the first evaluation, and a factor stands only where two
 * different ones meet. All functions are those of {@link java.lang.StrictMath}: the same bits on every machine.
 *
 * <p>A function that is wanted but not here: erf. The library that has it is not reproducible to the bit.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.expression;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
