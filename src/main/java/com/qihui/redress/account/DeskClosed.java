package com.qihui.redress.account;

import org.springframework.security.access.AccessDeniedException;

/** Somebody at an open screen whose merchant may not work its desk any more. */
public class DeskClosed extends AccessDeniedException {

    DeskClosed() {
        super("the merchant is suspended or removed");
    }
}
