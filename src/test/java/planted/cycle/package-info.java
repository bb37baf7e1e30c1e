/** A floor that leans on the one above. */
@NullMarked
package planted.cycle;

import org.jspecify.annotations.NullMarked;
