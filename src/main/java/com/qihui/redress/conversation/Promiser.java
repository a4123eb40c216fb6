package com.qihui.redress.conversation;

/** In whose name something is promised, and who is asked for it. */
public enum Promiser {
    AGENT,
    MERCHANT,
    /** The platform as a whole, as with a verdict, or before it came here. */
    PLATFORM
}
