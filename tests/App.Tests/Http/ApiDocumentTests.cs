using System.Text.Json.Nodes;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Http;

public sealed class ApiDocumentTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_front_ends_types_are_made_from_what_the_server_says_now()
    {
        var kept = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "web", "openapi.json"), Cancel))!.AsObject();
        var served = await ServedAsync();
        var changed = served["paths"]!.AsObject().Concat(served["components"]!["schemas"]!.AsObject())
            .Where(entry => !JsonNode.DeepEquals(entry.Value, kept["paths"]![entry.Key] ?? kept["components"]!["schemas"]![entry.Key]))
            .Select(entry => entry.Key);
        Assert.True(JsonNode.DeepEquals(kept, served), $"The contract has changed: run tools/generate-api-types. {string.Join(", ", changed)}");
    }

    [Fact]
    public async Task Numbers_are_numbers_and_every_answer_has_a_type_of_its_own_name()
    {
        var served = await ServedAsync();
        Assert.DoesNotContain("\"integer\",\"string\"", served.ToJsonString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var schemas = served["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToList();
        Assert.Contains("ShowSpanResponse", schemas);
        Assert.DoesNotContain("Response", schemas);
    }

    private async Task<JsonObject> ServedAsync()
    {
        using var visitor = server.Visitor();
        return JsonNode.Parse(await visitor.GetStringAsync("/api/openapi.json", Cancel))!.AsObject();
    }
}
