package com.qihui.redress.portal;

import java.util.Locale;

/**
 * What every page has around its own content.
 *
 * @param demo whether nothing here is real
 * @param language as HTML names it
 * @param otherLanguage to switch to
 * @param version of the style sheet and the script, in their addresses
 */
public record Frame(boolean demo, String language, String otherLanguage, String version) {

    static Frame of(boolean demo, Locale locale, String version) {
        boolean english = locale.equals(Locale.ENGLISH);
        return new Frame(demo, english ? "en" : "zh-CN", english ? "zh" : "en", version);
    }
}
