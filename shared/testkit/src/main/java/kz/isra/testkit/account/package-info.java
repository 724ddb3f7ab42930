/** Fakes and contract tests of account. */
@NullMarked
package kz.isra.testkit.account;

import org.jspecify.annotations.NullMarked;
