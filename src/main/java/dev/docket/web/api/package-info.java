/** The REST API: routes, parameters and answers, all read off the types of commands and queries. */
@NullMarked
package dev.docket.web.api;

import org.jspecify.annotations.NullMarked;
