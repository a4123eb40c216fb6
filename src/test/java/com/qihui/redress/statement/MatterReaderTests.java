package com.qihui.redress.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.qihui.redress.journeys.OpenCases;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.SubCause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatterReaderTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final MatterReader reader = new MatterReader();

    /** The words alone must do where the pieces are what is missing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheExamplesWithAndWithoutTheirEvidence(String id, JsonNode example) throws Exception {
        ObjectNode input = example.get("input").deepCopy();
        FileComplaint whole = JSON.treeToValue(input, FileComplaint.class);
        input.withArray("evidence").removeAll();
        FileComplaint bare = JSON.treeToValue(input, FileComplaint.class);
        JsonNode expected = example.get("expected");

        for (FileComplaint filed : List.of(whole, bare)) {
            Matter matter = reader.read(filed, null, null);

            assertThat(matter.category())
                    .isEqualTo(Category.valueOf(expected.get("category").asText()));
            assertThat(isCode(matter.subCause()))
                    .isEqualTo(isCode(SubCause.valueOf(expected.get("subCause").asText())));
            assertThat(matter.minor())
                    .isEqualTo(OpenCases.words(expected.get("flags")).contains("MINOR"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "手机没收到话费                      , 话费充值  , RECHARGE_NOT_CREDITED,",
        "付款后礼品卡一直没到                , 礼品卡    , RECHARGE_NOT_CREDITED,",
        "一直没到账，申请退款                , 游戏点卡  , RECHARGE_NOT_CREDITED,",
        "２０：０３付款，还没到账            , 游戏点卡  , RECHARGE_NOT_CREDITED,",
        "not credited after 30 minutes       ,           , RECHARGE_NOT_CREDITED,",
        "卡密输进去说无效                    , 游戏点卡  , NOT_AS_DESCRIBED, CODE_NOT_ACTIVATING",
        "my code fails to activate           ,           , NOT_AS_DESCRIBED, CODE_NOT_ACTIVATING",
        "兑换码显示已经被别人用过了          , 礼品卡    , NOT_AS_DESCRIBED, CODE_REUSED",
        "买了10个道具只给了8个               , 虚拟道具  , NOT_AS_DESCRIBED,",
        "买的账号被原主找回                  , 游戏账号  , NOT_AS_DESCRIBED, OTHER",
        "申请退款五天没人处理                , 会员充值  , AFTERSALES_DELAY, HANDLING_TIMEOUT",
        "商家答应换货，一周了还没换          , 虚拟道具  , AFTERSALES_DELAY, HANDLING_TIMEOUT",
        "商家和平台互相推诿                  , 软件授权码, AFTERSALES_DELAY, BUCK_PASSING",
        "工单提交5天没人回复                 , 游戏点卡  , AFTERSALES_DELAY,",
        "账号突然被封号                      , 平台余额  , ACCOUNT_ANOMALY, MISTAKEN_FREEZE",
        "这单不是我买的                      , 礼品卡    , ACCOUNT_ANOMALY, UNAUTHORISED_ORDER",
        "请帮帮我                            ,           ,,"
    })
    void readsOthersOfTheirKind(
            String narrative,
            @Nullable String product,
            @Nullable Category category,
            @Nullable SubCause cause) {
        Matter matter = reader.read(complaint(narrative, product), null, null);

        assertThat(matter).isEqualTo(new Matter(category, cause, false));
    }

    @Test
    void leavesWhatTheDeskKnows() {
        FileComplaint filed = complaint("没到账，订单被冻结，激活失败", "游戏点卡");

        assertThat(reader.read(filed, Category.NOT_AS_DESCRIBED, null))
                .isEqualTo(
                        new Matter(Category.NOT_AS_DESCRIBED, SubCause.CODE_NOT_ACTIVATING, false));
        assertThat(reader.read(filed, Category.NOT_AS_DESCRIBED, SubCause.MIXED).subCause())
                .isEqualTo(SubCause.MIXED);
        assertThat(reader.read(filed, Category.AFTERSALES_DELAY, null).subCause()).isNull();
    }

    private static boolean isCode(@Nullable SubCause cause) {
        return cause == SubCause.CODE_NOT_ACTIVATING || cause == SubCause.CODE_REUSED;
    }

    static FileComplaint complaint(String narrative, @Nullable String product) {
        ObjectNode input = JSON.createObjectNode();
        input.put("narrative", narrative).put("productType", product);
        input.putObject("complainant").put("name", "测试用户001");
        try {
            return JSON.treeToValue(input, FileComplaint.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<Object[]> cases() {
        return OpenCases.all().stream()
                .map(one -> new Object[] {one.get("id").asText(), one})
                .toList();
    }
}
