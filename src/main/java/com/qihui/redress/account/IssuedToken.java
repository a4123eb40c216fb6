package com.qihui.redress.account;

/**
 * @param clear what the client sends; told this once and kept nowhere
 */
public record IssuedToken(ApiToken token, String clear) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.name() + "]";
    }
}
