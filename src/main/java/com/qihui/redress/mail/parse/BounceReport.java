package com.qihui.redress.mail.parse;

import java.util.List;

/**
 * What a mail server says became of a mail.
 *
 * @param about Message-IDs of the mail, as far as it says
 * @param words the recipient, the status and the server's own words
 */
public record BounceReport(List<String> about, String words) {}
