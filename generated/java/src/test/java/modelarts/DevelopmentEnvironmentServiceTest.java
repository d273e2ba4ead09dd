package modelarts;

import modelarts.errors.*;
import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentEnvironmentServiceTest {
    private static final JsonNode DATA = Support.data("DevelopmentEnvironmentService.json");

    @Test
    void sends_listNotebooks() {
        Support.sends(DATA, "listNotebooks", (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void sends_listNotebooks_least() {
        Support.sends(DATA, "listNotebooks_least", (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))));
    }

    @Test
    void sends_createNotebook() {
        Support.sends(DATA, "createNotebook", (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void sends_listNotebookFlavors() {
        Support.sends(DATA, "listNotebookFlavors", (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void sends_listNotebookFlavors_least() {
        Support.sends(DATA, "listNotebookFlavors_least", (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))));
    }

    @Test
    void sends_deleteNotebook() {
        Support.sends(DATA, "deleteNotebook", (client, in) ->
                client.developmentEnvironment().deleteNotebook(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void reads_listNotebooks_200_0() {
        Support.reads(DATA, "listNotebooks", "listNotebooks/200_0", 200, "application/json", (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void reads_listNotebooks_200_0_unknown() {
        Support.reads(DATA, "listNotebooks", "listNotebooks/200_0/unknown", 200, "application/json", (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void raises_listNotebooks_401_0() {
        Support.raises(DATA, "listNotebooks", "listNotebooks/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void raises_listNotebooks_403_1() {
        Support.raises(DATA, "listNotebooks", "listNotebooks/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void reads_createNotebook_200_0() {
        Support.reads(DATA, "createNotebook", "createNotebook/200_0", 200, "application/json", (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void reads_createNotebook_200_0_unknown() {
        Support.reads(DATA, "createNotebook", "createNotebook/200_0/unknown", 200, "application/json", (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void raises_createNotebook_400_0() {
        Support.raises(DATA, "createNotebook", "createNotebook/error/400_0", 400, "application/json", BadRequestException.class, (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void raises_createNotebook_401_1() {
        Support.raises(DATA, "createNotebook", "createNotebook/error/401_1", 401, "", UnauthorizedException.class, (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void raises_createNotebook_403_2() {
        Support.raises(DATA, "createNotebook", "createNotebook/error/403_2", 403, "", ForbiddenException.class, (client, in) ->
                client.developmentEnvironment().createNotebook(Codec.STRING.read(in.get(0)), CreateNotebookRequestBody.CODEC.read(in.get(1))));
    }

    @Test
    void reads_listNotebookFlavors_200_0() {
        Support.reads(DATA, "listNotebookFlavors", "listNotebookFlavors/200_0", 200, "application/json", (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void reads_listNotebookFlavors_200_0_unknown() {
        Support.reads(DATA, "listNotebookFlavors", "listNotebookFlavors/200_0/unknown", 200, "application/json", (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void raises_listNotebookFlavors_401_0() {
        Support.raises(DATA, "listNotebookFlavors", "listNotebookFlavors/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void raises_listNotebookFlavors_403_1() {
        Support.raises(DATA, "listNotebookFlavors", "listNotebookFlavors/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void raises_listNotebookFlavors_404_2() {
        Support.raises(DATA, "listNotebookFlavors", "listNotebookFlavors/error/404_2", 404, "", NotFoundException.class, (client, in) ->
                client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))));
    }

    @Test
    void reads_deleteNotebook_200_0() {
        Support.reads(DATA, "deleteNotebook", "deleteNotebook/200_0", 200, "application/json", (client, in) ->
                client.developmentEnvironment().deleteNotebook(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void reads_deleteNotebook_200_0_unknown() {
        Support.reads(DATA, "deleteNotebook", "deleteNotebook/200_0/unknown", 200, "application/json", (client, in) ->
                client.developmentEnvironment().deleteNotebook(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void raises_deleteNotebook_404_0() {
        Support.raises(DATA, "deleteNotebook", "deleteNotebook/error/404_0", 404, "application/json", NotFoundException.class, (client, in) ->
                client.developmentEnvironment().deleteNotebook(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void pages_listNotebooks() {
        Support.pages(DATA, "listNotebooks/pages", List.of("listNotebooks/pages/1", "listNotebooks/pages/2"), List.of("feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0", "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=2&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0"), 3, "",
                (client, in) -> client.developmentEnvironment().listNotebooks(Codec.STRING.read(in.get(0))).feature(ListNotebooksFeature.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).name(Codec.STRING.read(in.get(3))).poolId(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).owner(Codec.STRING.read(in.get(6))).sortDir(ListNotebooksSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).status(ListNotebooksStatus.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).items());
    }

    @Test
    void pages_listNotebookFlavors() {
        Support.pages(DATA, "listNotebookFlavors/pages", List.of("listNotebookFlavors/pages/1", "listNotebookFlavors/pages/2"), List.of("category=CPU&limit=2&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key", "category=CPU&limit=2&offset=2&type=MANAGED&sort_dir=DESC&sort_key=sort-key"), 3, "",
                (client, in) -> client.developmentEnvironment().listNotebookFlavors(Codec.STRING.read(in.get(0))).category(ListNotebookFlavorsCategory.CODEC.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).offset(Codec.LONG.read(in.get(3))).type(ListNotebookFlavorsType.CODEC.read(in.get(4))).sortDir(ListNotebookFlavorsSortDir.CODEC.read(in.get(5))).sortKey(Codec.STRING.read(in.get(6))).items());
    }
}
