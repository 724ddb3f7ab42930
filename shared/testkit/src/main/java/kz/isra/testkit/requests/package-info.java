/** The fake and the contract test of remembered requests. */
@NullMarked
package kz.isra.testkit.requests;

import org.jspecify.annotations.NullMarked;
