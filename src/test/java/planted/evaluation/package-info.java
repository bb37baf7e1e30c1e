/** A stage room whose insides show. */
@NullMarked
package planted.evaluation;

import org.jspecify.annotations.NullMarked;
