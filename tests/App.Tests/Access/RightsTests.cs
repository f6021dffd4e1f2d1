using System.Text.Json;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class RightsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Every_act_has_a_row_and_every_row_is_an_act() => Assert.Equal(
        typeof(Act).GetFields().Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal),
        Rights.Acts.Order(StringComparer.Ordinal));

    [Fact]
    public void A_supplier_sees_nothing_of_facts() =>
        Assert.All(Rights.Acts.Where(act => act.StartsWith("facts.", StringComparison.Ordinal)), act => Assert.Equal(Scope.None, Rights.Of(Role.Supplier, act)));

    [Fact]
    public void The_widest_scope_of_several_roles_counts()
    {
        Assert.Equal(Scope.Team, Rights.Of([Role.Agent, Role.TeamLeader])[Act.FactsView]);
        Assert.False(Rights.Of([Role.Agent, Role.TeamLeader]).ContainsKey(Act.FactsImport));
        Assert.Empty(Rights.Of([]));
    }

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("en", "en")]
    public void The_guide_shows_this_table_in_the_words_of_the_product(string guide, string language)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "guide", guide, "rights.md"));
        Assert.Contains(TableIn(language), page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_endpoint_lets_a_role_in_or_not_as_the_table_says(Role role)
    {
        var centre = await server.CentreAsync();
        using var browser = await server.AsAsync(centre, role);
        foreach (var endpoint in Endpoints.Of(server).Where(endpoint => endpoint.Act is not (null or Act.AccessSelf)))
        {
            using var answer = await endpoint.AskAsync(browser, centre.Code);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is not 401 and < 500, $"{role} {endpoint}: {(int)answer.StatusCode} {text}");
            var mayEnter = Rights.Of(role, endpoint.Act!) != Scope.None;
            Assert.True(mayEnter == !text.Contains("access.forbidden", StringComparison.Ordinal), $"{role} {endpoint}: {(int)answer.StatusCode} {text}");
            Assert.Equal(mayEnter, (int)answer.StatusCode != 403);
        }
    }

    [Fact]
    public async Task The_table_is_there_for_everybody_to_read()
    {
        using var browser = await server.AsAsync(await server.CentreAsync(), Role.Supplier);
        var table = await browser.GetIt("/api/access/rights").JsonAsync();
        Assert.Equal("teamLeader", table.GetProperty("roles")[2].GetString());
        var view = table.GetProperty("acts").EnumerateArray().Single(row => row.GetProperty("act").GetString() == "facts.view").GetProperty("scopes");
        Assert.Equal("team", view.GetProperty("teamLeader").GetString());
        Assert.False(view.TryGetProperty("supplier", out _));
    }

    private static string TableIn(string language)
    {
        var words = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "web", "src", "words", language, "Access.json")));
        var roles = Enum.GetValues<Role>();
        var lines = Rights.Acts.Select(act => Line([
            Word(words, "act." + act),
            .. roles.Select(role => Rights.Of(role, act) is var scope && scope == Scope.None ? "—" : Word(words, "scope." + Camel(scope)))]));
        var head = Line([Word(words, "rights.act"), .. roles.Select(role => Word(words, "role." + Camel(role)))]);
        return string.Join('\n', lines.Prepend("|" + string.Concat(Enumerable.Repeat("---|", roles.Length + 1))).Prepend(head));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Word(JsonElement words, string key) => key.Split('.').Aggregate(words, (at, name) => at.GetProperty(name)).GetString()!;

    private static string Camel<T>(T name) where T : Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
