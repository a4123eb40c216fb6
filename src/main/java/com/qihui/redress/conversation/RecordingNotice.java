package com.qihui.redress.conversation;

/** Whether the other side was told that the talk is recorded (R14). */
public enum RecordingNotice {
    GIVEN,
    NOT_GIVEN,
    UNKNOWN
}
