package dev.docket.snippets;

import org.jspecify.annotations.Nullable;

/**
 * What a command about a snippet came to.
 *
 * @param name the folded name
 * @param target of which it is an alias, if it is one
 */
public record SnippetAnswer(String name, @Nullable String target) {}
