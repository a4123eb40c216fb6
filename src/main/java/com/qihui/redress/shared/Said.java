package com.qihui.redress.shared;

/** Words a person has to give, such as the reason of a step. */
public final class Said {

    private Said() {}

    /**
     * @param field the name under which a refusal is shown
     * @param most characters
     * @return the words without blanks around them
     * @throws RuleViolation when there are none, or more than fit
     */
    public static String required(String field, String words, int most) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw RuleViolation.of(field, "required");
        }
        if (said.length() > most) {
            throw RuleViolation.of(field, "too_long", most);
        }
        return said;
    }
}
