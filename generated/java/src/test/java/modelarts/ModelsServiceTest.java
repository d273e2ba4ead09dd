package modelarts;

import modelarts.errors.*;
import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsServiceTest {
    private static final JsonNode DATA = Support.data("ModelsService.json");

    @Test
    void sends_listModels() {
        Support.sends(DATA, "listModels", (client, in) ->
                client.models().listModels(Codec.STRING.read(in.get(0))).modelName(Codec.STRING.read(in.get(1))).exactMatch(Codec.BOOLEAN.read(in.get(2))).modelVersion(Codec.STRING.read(in.get(3))).modelStatus(ListModelsModelStatus.CODEC.read(in.get(4))).description(Codec.STRING.read(in.get(5))).offset(Codec.LONG.read(in.get(6))).limit(Codec.LONG.read(in.get(7))).sortBy(ListModelsSortBy.CODEC.read(in.get(8))).order(ListModelsOrder.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).modelType(ListModelsModelType.CODEC.read(in.get(11))).notModelType(ListModelsNotModelType.CODEC.read(in.get(12))));
    }

    @Test
    void sends_listModels_least() {
        Support.sends(DATA, "listModels_least", (client, in) ->
                client.models().listModels(Codec.STRING.read(in.get(0))));
    }

    @Test
    void reads_listModels_200_0() {
        Support.reads(DATA, "listModels", "listModels/200_0", 200, "application/json", (client, in) ->
                client.models().listModels(Codec.STRING.read(in.get(0))).modelName(Codec.STRING.read(in.get(1))).exactMatch(Codec.BOOLEAN.read(in.get(2))).modelVersion(Codec.STRING.read(in.get(3))).modelStatus(ListModelsModelStatus.CODEC.read(in.get(4))).description(Codec.STRING.read(in.get(5))).offset(Codec.LONG.read(in.get(6))).limit(Codec.LONG.read(in.get(7))).sortBy(ListModelsSortBy.CODEC.read(in.get(8))).order(ListModelsOrder.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).modelType(ListModelsModelType.CODEC.read(in.get(11))).notModelType(ListModelsNotModelType.CODEC.read(in.get(12))));
    }

    @Test
    void reads_listModels_200_0_unknown() {
        Support.reads(DATA, "listModels", "listModels/200_0/unknown", 200, "application/json", (client, in) ->
                client.models().listModels(Codec.STRING.read(in.get(0))).modelName(Codec.STRING.read(in.get(1))).exactMatch(Codec.BOOLEAN.read(in.get(2))).modelVersion(Codec.STRING.read(in.get(3))).modelStatus(ListModelsModelStatus.CODEC.read(in.get(4))).description(Codec.STRING.read(in.get(5))).offset(Codec.LONG.read(in.get(6))).limit(Codec.LONG.read(in.get(7))).sortBy(ListModelsSortBy.CODEC.read(in.get(8))).order(ListModelsOrder.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).modelType(ListModelsModelType.CODEC.read(in.get(11))).notModelType(ListModelsNotModelType.CODEC.read(in.get(12))));
    }

    @Test
    void raises_listModels_400_0() {
        Support.raises(DATA, "listModels", "listModels/error/400_0", 400, "", BadRequestException.class, (client, in) ->
                client.models().listModels(Codec.STRING.read(in.get(0))).modelName(Codec.STRING.read(in.get(1))).exactMatch(Codec.BOOLEAN.read(in.get(2))).modelVersion(Codec.STRING.read(in.get(3))).modelStatus(ListModelsModelStatus.CODEC.read(in.get(4))).description(Codec.STRING.read(in.get(5))).offset(Codec.LONG.read(in.get(6))).limit(Codec.LONG.read(in.get(7))).sortBy(ListModelsSortBy.CODEC.read(in.get(8))).order(ListModelsOrder.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).modelType(ListModelsModelType.CODEC.read(in.get(11))).notModelType(ListModelsNotModelType.CODEC.read(in.get(12))));
    }

    @Test
    void pages_listModels() {
        Support.pages(DATA, "listModels/pages", List.of("listModels/pages/1", "listModels/pages/2"), List.of("model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom", "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=2&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom"), 3, "",
                (client, in) -> client.models().listModels(Codec.STRING.read(in.get(0))).modelName(Codec.STRING.read(in.get(1))).exactMatch(Codec.BOOLEAN.read(in.get(2))).modelVersion(Codec.STRING.read(in.get(3))).modelStatus(ListModelsModelStatus.CODEC.read(in.get(4))).description(Codec.STRING.read(in.get(5))).offset(Codec.LONG.read(in.get(6))).limit(Codec.LONG.read(in.get(7))).sortBy(ListModelsSortBy.CODEC.read(in.get(8))).order(ListModelsOrder.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).modelType(ListModelsModelType.CODEC.read(in.get(11))).notModelType(ListModelsNotModelType.CODEC.read(in.get(12))).items());
    }
}
