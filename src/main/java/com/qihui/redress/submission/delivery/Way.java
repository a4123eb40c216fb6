package com.qihui.redress.submission.delivery;

/** How a dossier comes to its body; labelled {@code hand_in.way.<name>}. */
public enum Way {
    /** Whoever downloads it hands it in themselves, as each body takes it. */
    DOWNLOAD,
    /** By formal mail, to the address set for the body. */
    MAIL,
    /** Over a case-exchange line, where one is set up. */
    EXCHANGE
}
