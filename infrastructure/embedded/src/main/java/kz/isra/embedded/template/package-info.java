/** The deployed system as template.yaml lists it, read once for the local host and for tests. */
@NullMarked
package kz.isra.embedded.template;

import org.jspecify.annotations.NullMarked;
