/** Measurements that anyone can repeat: always a ratio of two things, measured in one run. */
@NullMarked
package dev.docket.bench;

import org.jspecify.annotations.NullMarked;
