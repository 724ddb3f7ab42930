/** The rules of Isra, package by feature, without any I/O. */
@NullMarked
package kz.isra.domain;

import org.jspecify.annotations.NullMarked;
