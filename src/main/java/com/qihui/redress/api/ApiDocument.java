package com.qihui.redress.api;

import com.qihui.redress.api.idempotency.Call;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The contract as OpenAPI: what the calls do not say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Call.class)
                .replaceWithSchema(BigDecimal.class, new StringSchema().example("100.00"));
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Redress")
                                .version("1")
                                .description(
                                        "Complaints and the work on them. Times are RFC 3339 with"
                                                + " their offset, money is a decimal text in yuan."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer"))
                                .addSchemas("Problem", problem()));
    }

    @Bean
    OperationCustomizer whatEveryCallTakesAndAnswers() {
        return (operation, handler) -> {
            if (isRepeatable(handler)) {
                operation.addParametersItem(idempotencyKey());
            }
            return refusing(operation);
        };
    }

    private static boolean isRepeatable(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Call.class);
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter key = new HeaderParameter();
        key.name(Call.HEADER)
                .description(
                        "The same key with the same body answers the first response again, for 7"
                                + " days.")
                .schema(new StringSchema().maxLength(200));
        return key;
    }

    private static Operation refusing(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused, and why")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        PROBLEM,
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "Problem")))));
        return operation;
    }

    private static Schema<?> problem() {
        Schema<?> wrong = new ObjectSchema();
        wrong.addProperty("field", new StringSchema());
        wrong.addProperty("code", new StringSchema());
        wrong.addProperty("message", new StringSchema());
        Schema<?> problem = new ObjectSchema().description("RFC 9457");
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("errors", new ArraySchema().items(wrong));
        return problem;
    }
}
