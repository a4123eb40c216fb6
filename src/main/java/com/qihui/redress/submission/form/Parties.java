package com.qihui.redress.submission.form;

import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.order.Order;
import com.qihui.redress.submission.form.ExternalBody.Against;
import com.qihui.redress.submission.form.Sheet.Party;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Responsibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who is complained about, as far as the desk knows them. */
@Component
@EnableConfigurationProperties(PlatformSettings.class)
class Parties {

    /** By what stands in the name of what was bought. */
    private static final Map<String, String> OPERATORS =
            Map.of(
                    "移动", "中国移动",
                    "联通", "中国联通",
                    "电信", "中国电信",
                    "广电", "中国广电");

    private final PlatformSettings settings;

    Parties(PlatformSettings settings) {
        this.settings = settings;
    }

    Party platform() {
        return new Party(
                orNull(settings.name()),
                orNull(settings.address()),
                orNull(settings.code()),
                orNull(settings.phone()),
                true);
    }

    /** At least one, of whom nothing may be known. */
    List<Party> respondents(Case one, Against against) {
        if (against == Against.OPERATOR) {
            return List.of(new Party(operator(one.filed()), null, null, null, false));
        }
        List<Party> parties = new ArrayList<>();
        boolean own = isOwn(one);
        if (!own) {
            parties.add(new Party(seller(one), null, null, null, false));
        }
        if (own || isPlatformAnswerable(one)) {
            parties.add(platform());
        }
        return parties;
    }

    /** As the complainant named them, else as the platform's own record does. */
    private static @Nullable String seller(Case one) {
        Order order = one.all().order();
        String named = one.ticket().merchantName();
        return named != null || order == null ? named : order.merchant();
    }

    /** A shop of the platform is nobody to be sued: who runs the platform is. */
    private boolean isOwn(Case one) {
        Merchant merchant = one.merchant();
        String name = seller(one);
        return merchant != null
                ? merchant.isSelfOperated()
                : name != null && name.contains(settings.ownShop());
    }

    private static boolean isPlatformAnswerable(Case one) {
        Responsibility said = one.ticket().responsibility();
        return said == Responsibility.PLATFORM || said == Responsibility.MERCHANT_AND_PLATFORM;
    }

    /** Null where what was bought names none, or several. */
    static @Nullable String operator(FileComplaint filed) {
        String bought =
                Stream.of(filed.productName(), filed.productType())
                        .filter(Objects::nonNull)
                        .reduce("", String::concat);
        List<String> named =
                OPERATORS.entrySet().stream()
                        .filter(each -> bought.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    private static @Nullable String orNull(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty()).orElse(null);
    }
}
