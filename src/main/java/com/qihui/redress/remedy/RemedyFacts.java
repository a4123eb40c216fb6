package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of a remedy: one part as it always did, several as a list. */
final class RemedyFacts {

    private RemedyFacts() {}

    static Map<String, Object> of(Remedy leading, List<RemedyLine> lines) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remedy", leading.name());
        if (lines.size() > 1) {
            facts.put("lines", lines.stream().map(RemedyFacts::line).toList());
            put(facts, "totalYuan", RemedyLine.total(lines));
        } else {
            lines.forEach(only -> put(facts, "amountYuan", only.amountYuan()));
        }
        return facts;
    }

    private static Map<String, Object> line(RemedyLine line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("owedBy", line.owedBy().name());
        facts.put("remedy", line.remedy().name());
        put(facts, "amountYuan", line.amountYuan());
        facts.put("payer", line.payer().name());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable BigDecimal yuan) {
        if (yuan != null) {
            facts.put(name, yuan.toPlainString());
        }
    }
}
