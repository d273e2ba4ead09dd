package modelarts;

import modelarts.errors.*;
import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageManagementServiceTest {
    private static final JsonNode DATA = Support.data("ImageManagementService.json");

    @Test
    void sends_listImageGroups() {
        Support.sends(DATA, "listImageGroups", (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))).name(Codec.STRING.read(in.get(1))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(2))).namespace(Codec.STRING.read(in.get(3))).type(ListImageGroupsType.CODEC.read(in.get(4))).workspaceId(Codec.STRING.read(in.get(5))));
    }

    @Test
    void sends_listImageGroups_least() {
        Support.sends(DATA, "listImageGroups_least", (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))));
    }

    @Test
    void sends_listImages() {
        Support.sends(DATA, "listImages", (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void sends_listImages_least() {
        Support.sends(DATA, "listImages_least", (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))));
    }

    @Test
    void reads_listImageGroups_200_0() {
        Support.reads(DATA, "listImageGroups", "listImageGroups/200_0", 200, "application/json", (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))).name(Codec.STRING.read(in.get(1))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(2))).namespace(Codec.STRING.read(in.get(3))).type(ListImageGroupsType.CODEC.read(in.get(4))).workspaceId(Codec.STRING.read(in.get(5))));
    }

    @Test
    void reads_listImageGroups_200_0_unknown() {
        Support.reads(DATA, "listImageGroups", "listImageGroups/200_0/unknown", 200, "application/json", (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))).name(Codec.STRING.read(in.get(1))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(2))).namespace(Codec.STRING.read(in.get(3))).type(ListImageGroupsType.CODEC.read(in.get(4))).workspaceId(Codec.STRING.read(in.get(5))));
    }

    @Test
    void raises_listImageGroups_401_0() {
        Support.raises(DATA, "listImageGroups", "listImageGroups/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))).name(Codec.STRING.read(in.get(1))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(2))).namespace(Codec.STRING.read(in.get(3))).type(ListImageGroupsType.CODEC.read(in.get(4))).workspaceId(Codec.STRING.read(in.get(5))));
    }

    @Test
    void raises_listImageGroups_403_1() {
        Support.raises(DATA, "listImageGroups", "listImageGroups/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.imageManagement().listImageGroups(Codec.STRING.read(in.get(0))).name(Codec.STRING.read(in.get(1))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(2))).namespace(Codec.STRING.read(in.get(3))).type(ListImageGroupsType.CODEC.read(in.get(4))).workspaceId(Codec.STRING.read(in.get(5))));
    }

    @Test
    void reads_listImages_200_0() {
        Support.reads(DATA, "listImages", "listImages/200_0", 200, "application/json", (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void reads_listImages_200_0_unknown() {
        Support.reads(DATA, "listImages", "listImages/200_0/unknown", 200, "application/json", (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void raises_listImages_401_0() {
        Support.raises(DATA, "listImages", "listImages/error/401_0", 401, "", UnauthorizedException.class, (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void raises_listImages_403_1() {
        Support.raises(DATA, "listImages", "listImages/error/403_1", 403, "", ForbiddenException.class, (client, in) ->
                client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))));
    }

    @Test
    void pages_listImages() {
        Support.pages(DATA, "listImages/pages", List.of("listImages/pages/1", "listImages/pages/2"), List.of("limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0", "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=2&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0"), 3, "",
                (client, in) -> client.imageManagement().listImages(Codec.STRING.read(in.get(0))).limit(Codec.LONG.read(in.get(1))).name(Codec.STRING.read(in.get(2))).nameFuzzyMatch(Codec.BOOLEAN.read(in.get(3))).namespace(Codec.STRING.read(in.get(4))).offset(Codec.LONG.read(in.get(5))).serviceType(ListImagesServiceType.CODEC.read(in.get(6))).sortDir(ListImagesSortDir.CODEC.read(in.get(7))).sortKey(Codec.STRING.read(in.get(8))).type(ListImagesType.CODEC.read(in.get(9))).workspaceId(Codec.STRING.read(in.get(10))).items());
    }
}
