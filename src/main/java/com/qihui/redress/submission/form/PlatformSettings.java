package com.qihui.redress.submission.form;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code redress.platform}: who runs the platform, as forms name it. What is not set is left blank
 * in them.
 *
 * @param name of the business as it is registered
 * @param address its domicile
 * @param code under which it is registered (统一社会信用代码)
 * @param ownShop what stands in the name of a shop of its own
 * @param phone where an outside body reaches the desk
 */
@ConfigurationProperties("redress.platform")
public record PlatformSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String code,
        @DefaultValue("自营") String ownShop,
        @DefaultValue("") String phone) {}
