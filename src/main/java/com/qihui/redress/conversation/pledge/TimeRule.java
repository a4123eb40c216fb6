package com.qihui.redress.conversation.pledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One manner of naming a time, and how it is reckoned. */
interface TimeRule {

    Pattern pattern();

    /** Empty when the words are not about what is to come at all. */
    Optional<Reckoned> read(Matcher words, Said said);
}
