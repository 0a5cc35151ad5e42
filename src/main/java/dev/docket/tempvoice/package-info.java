/** Voice channels that are made for whoever joins a template, and go once they are empty. */
@NullMarked
package dev.docket.tempvoice;

import org.jspecify.annotations.NullMarked;
