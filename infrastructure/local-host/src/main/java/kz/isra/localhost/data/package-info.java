/** The data folder: who holds it, and files that are whole or absent. */
@NullMarked
package kz.isra.localhost.data;

import org.jspecify.annotations.NullMarked;
