package modelarts;

import modelarts.errors.*;
import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceManagementServiceTest {
    private static final JsonNode DATA = Support.data("ResourceManagementService.json");

    @Test
    void sends_listPoolNodes() {
        Support.sends(DATA, "listPoolNodes", (client, in) ->
                client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).continue_(Codec.STRING.read(in.get(2))).limit(Codec.LONG.read(in.get(3))));
    }

    @Test
    void sends_listPoolNodes_least() {
        Support.sends(DATA, "listPoolNodes_least", (client, in) ->
                client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void sends_listNodePoolNodes() {
        Support.sends(DATA, "listNodePoolNodes", (client, in) ->
                client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).limit(Codec.STRING.read(in.get(4))));
    }

    @Test
    void sends_listNodePoolNodes_least() {
        Support.sends(DATA, "listNodePoolNodes_least", (client, in) ->
                client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))));
    }

    @Test
    void sends_listNodePools() {
        Support.sends(DATA, "listNodePools", (client, in) ->
                client.resourceManagement().listNodePools(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void sends_listNetworks() {
        Support.sends(DATA, "listNetworks", (client, in) ->
                client.resourceManagement().listNetworks(Codec.STRING.read(in.get(0))).labelSelector(Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))));
    }

    @Test
    void sends_listNetworks_least() {
        Support.sends(DATA, "listNetworks_least", (client, in) ->
                client.resourceManagement().listNetworks(Codec.STRING.read(in.get(0))));
    }

    @Test
    void sends_listPoolTags() {
        Support.sends(DATA, "listPoolTags", (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void reads_listPoolNodes_200_0() {
        Support.reads(DATA, "listPoolNodes", "listPoolNodes/200_0", 200, "application/json", (client, in) ->
                client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).continue_(Codec.STRING.read(in.get(2))).limit(Codec.LONG.read(in.get(3))));
    }

    @Test
    void reads_listPoolNodes_200_0_unknown() {
        Support.reads(DATA, "listPoolNodes", "listPoolNodes/200_0/unknown", 200, "application/json", (client, in) ->
                client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).continue_(Codec.STRING.read(in.get(2))).limit(Codec.LONG.read(in.get(3))));
    }

    @Test
    void raises_listPoolNodes_404_0() {
        Support.raises(DATA, "listPoolNodes", "listPoolNodes/error/404_0", 404, "application/json", NotFoundException.class, (client, in) ->
                client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).continue_(Codec.STRING.read(in.get(2))).limit(Codec.LONG.read(in.get(3))));
    }

    @Test
    void reads_listNodePoolNodes_200_0() {
        Support.reads(DATA, "listNodePoolNodes", "listNodePoolNodes/200_0", 200, "application/json", (client, in) ->
                client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).limit(Codec.STRING.read(in.get(4))));
    }

    @Test
    void reads_listNodePoolNodes_200_0_unknown() {
        Support.reads(DATA, "listNodePoolNodes", "listNodePoolNodes/200_0/unknown", 200, "application/json", (client, in) ->
                client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).limit(Codec.STRING.read(in.get(4))));
    }

    @Test
    void raises_listNodePoolNodes_400_0() {
        Support.raises(DATA, "listNodePoolNodes", "listNodePoolNodes/error/400_0", 400, "application/json", BadRequestException.class, (client, in) ->
                client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).limit(Codec.STRING.read(in.get(4))));
    }

    @Test
    void reads_listNodePools_200_0() {
        Support.reads(DATA, "listNodePools", "listNodePools/200_0", 200, "application/json", (client, in) ->
                client.resourceManagement().listNodePools(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void reads_listNodePools_200_0_unknown() {
        Support.reads(DATA, "listNodePools", "listNodePools/200_0/unknown", 200, "application/json", (client, in) ->
                client.resourceManagement().listNodePools(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void raises_listNodePools_404_0() {
        Support.raises(DATA, "listNodePools", "listNodePools/error/404_0", 404, "application/json", NotFoundException.class, (client, in) ->
                client.resourceManagement().listNodePools(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))));
    }

    @Test
    void reads_listNetworks_200_0() {
        Support.reads(DATA, "listNetworks", "listNetworks/200_0", 200, "application/json", (client, in) ->
                client.resourceManagement().listNetworks(Codec.STRING.read(in.get(0))).labelSelector(Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))));
    }

    @Test
    void reads_listNetworks_200_0_unknown() {
        Support.reads(DATA, "listNetworks", "listNetworks/200_0/unknown", 200, "application/json", (client, in) ->
                client.resourceManagement().listNetworks(Codec.STRING.read(in.get(0))).labelSelector(Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))));
    }

    @Test
    void reads_listPoolTags_200_0() {
        Support.reads(DATA, "listPoolTags", "listPoolTags/200_0", 200, "application/json", (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void reads_listPoolTags_200_0_unknown() {
        Support.reads(DATA, "listPoolTags", "listPoolTags/200_0/unknown", 200, "application/json", (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void raises_listPoolTags_400_0() {
        Support.raises(DATA, "listPoolTags", "listPoolTags/error/400_0", 400, "application/json", BadRequestException.class, (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void raises_listPoolTags_401_1() {
        Support.raises(DATA, "listPoolTags", "listPoolTags/error/401_1", 401, "application/json", UnauthorizedException.class, (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void raises_listPoolTags_403_2() {
        Support.raises(DATA, "listPoolTags", "listPoolTags/error/403_2", 403, "application/json", ForbiddenException.class, (client, in) ->
                client.resourceManagement().listPoolTags(Codec.STRING.read(in.get(0))));
    }

    @Test
    void pages_listPoolNodes() {
        Support.pages(DATA, "listPoolNodes/pages", List.of("listPoolNodes/pages/1", "listPoolNodes/pages/2"), List.of("continue=continue&limit=2", "continue=page-2&limit=2"), 3, "",
                (client, in) -> client.resourceManagement().listPoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1))).continue_(Codec.STRING.read(in.get(2))).limit(Codec.LONG.read(in.get(3))).items());
    }

    @Test
    void pages_listNodePoolNodes() {
        Support.pages(DATA, "listNodePoolNodes/pages", List.of("listNodePoolNodes/pages/1", "listNodePoolNodes/pages/2"), List.of("continue=continue&limit=limit", "continue=page-2&limit=limit"), 3, "",
                (client, in) -> client.resourceManagement().listNodePoolNodes(Codec.STRING.read(in.get(0)), Codec.STRING.read(in.get(1)), Codec.STRING.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).limit(Codec.STRING.read(in.get(4))).items());
    }

    @Test
    void pages_listNetworks() {
        Support.pages(DATA, "listNetworks/pages", List.of("listNetworks/pages/1", "listNetworks/pages/2"), List.of("labelSelector=label-selector&limit=2&continue=continue", "labelSelector=label-selector&limit=2&continue=page-2"), 3, "",
                (client, in) -> client.resourceManagement().listNetworks(Codec.STRING.read(in.get(0))).labelSelector(Codec.STRING.read(in.get(1))).limit(Codec.LONG.read(in.get(2))).continue_(Codec.STRING.read(in.get(3))).items());
    }
}
