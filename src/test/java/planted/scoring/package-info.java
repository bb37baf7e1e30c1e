/** A pure room that is not. */
@NullMarked
package planted.scoring;

import org.jspecify.annotations.NullMarked;
