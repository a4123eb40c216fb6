package com.qihui.redress.notification;

/** Ends being told of changes. Ending twice does no harm. */
@FunctionalInterface
public interface Subscription {

    void end();
}
