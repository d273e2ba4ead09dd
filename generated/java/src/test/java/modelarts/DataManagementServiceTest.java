package modelarts;

import modelarts.errors.*;
import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataManagementServiceTest {
    private static final JsonNode DATA = Support.data("DataManagementService.json");

    @Test
    void sends_listLabels() {
        Support.sends(DATA, "listLabels", (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void sends_listLabels_least() {
        Support.sends(DATA, "listLabels_least", (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void sends_listImportTasks() {
        Support.sends(DATA, "listImportTasks", (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void sends_listImportTasks_least() {
        Support.sends(DATA, "listImportTasks_least", (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void reads_listLabels_200_0() {
        Support.reads(DATA, "listLabels", "listLabels/200_0", 200, "application/json", (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void reads_listLabels_200_0_unknown() {
        Support.reads(DATA, "listLabels", "listLabels/200_0/unknown", 200, "application/json", (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void raises_listLabels_401_0() {
        Support.raises(DATA, "listLabels", "listLabels/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void raises_listLabels_403_1() {
        Support.raises(DATA, "listLabels", "listLabels/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void raises_listLabels_404_2() {
        Support.raises(DATA, "listLabels", "listLabels/error/404_2", 404, "", NotFoundException.class, (client, in) ->
                client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))));
    }

    @Test
    void reads_listImportTasks_200_0() {
        Support.reads(DATA, "listImportTasks", "listImportTasks/200_0", 200, "application/json", (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void reads_listImportTasks_200_0_unknown() {
        Support.reads(DATA, "listImportTasks", "listImportTasks/200_0/unknown", 200, "application/json", (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void raises_listImportTasks_401_0() {
        Support.raises(DATA, "listImportTasks", "listImportTasks/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void raises_listImportTasks_403_1() {
        Support.raises(DATA, "listImportTasks", "listImportTasks/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void raises_listImportTasks_404_2() {
        Support.raises(DATA, "listImportTasks", "listImportTasks/error/404_2", 404, "", NotFoundException.class, (client, in) ->
                client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))));
    }

    @Test
    void pages_listLabels() {
        Support.pages(DATA, "listLabels/pages", List.of("listLabels/pages/1", "listLabels/pages/2"), List.of("version_id=version-id&offset=0&limit=2", "version_id=version-id&offset=2&limit=2"), 3, "",
                (client, in) -> client.dataManagement().listLabels(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).versionId(Codec.STRING.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).limit(Codec.LONG.read(in.get(4))).items());
    }

    @Test
    void pages_listImportTasks() {
        Support.pages(DATA, "listImportTasks/pages", List.of("listImportTasks/pages/1", "listImportTasks/pages/2"), List.of("limit=2&offset=0", "limit=2&offset=2"), 3, "",
                (client, in) -> client.dataManagement().listImportTasks(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).items());
    }
}
