/** The SDK's way into this process. */
@NullMarked
package kz.isra.localhost.sdk;

import org.jspecify.annotations.NullMarked;
