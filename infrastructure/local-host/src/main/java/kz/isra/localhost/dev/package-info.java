/** Pages under {@code /dev} that show what the cloud would hide. */
@NullMarked
package kz.isra.localhost.dev;

import org.jspecify.annotations.NullMarked;
