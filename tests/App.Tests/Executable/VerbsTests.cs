namespace Shouwen.App.Tests.Executable;

public sealed class VerbsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_says_its_version()
    {
        var (code, output, _) = await Program.RunAsync("version");
        Assert.Equal(0, code);
        Assert.Matches(@"^shouwen \d+\.\d+\.\d+\n$", output);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var (code, output, _) = await Program.RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All(["serve", "centre", "metrics", "demo", "link", "backup", "restore", "version", "survey", "csi"], verb => Assert.Contains($"\n  {verb}", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2_and_says_why_on_standard_error()
    {
        var (code, _, error) = await Program.RunAsync("serve", "--prot", "80");
        Assert.Equal(2, code);
        Assert.Contains("--prot", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_is_created_once()
    {
        string[] create = ["centre", "create", "--data", Data, "--code", "HOTLINE", "--zone", "Asia/Jerusalem"];
        Assert.Equal(0, (await Program.RunAsync(create)).Code);
        var (code, output, error) = await Program.RunAsync(create);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("--code", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HOT LINE")]
    [InlineData("HOT/LINE")]
    public async Task A_code_that_no_address_can_hold_is_refused(string wrong)
    {
        var (code, _, error) = await Program.RunAsync("centre", "create", "--data", Data, "--code", wrong, "--zone", "Asia/Shanghai");
        Assert.Equal(1, code);
        Assert.Equal("--code: has only letters, digits, hyphens and underscores.\n", error);
    }

    [Fact]
    public async Task A_centre_in_a_zone_that_does_not_exist_is_refused()
    {
        var (code, _, error) = await Program.RunAsync("centre", "create", "--data", Data, "--code", "HOTLINE", "--zone", "Asia/Atlantis");
        Assert.Equal(1, code);
        Assert.Contains("--zone", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_nobody_is_refused()
    {
        await CreateAsync("HOTLINE");
        var (code, output, error) = await Program.RunAsync("link", "nobody@example.com", "--data", Data);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("nobody@example.com", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_data_is_told_and_not_made()
    {
        var (code, output, error) = await Program.RunAsync("metrics", "query", "--data", Data, "--centre", "HOTLINE", "--metric", "asa", "--from", "2026-03-01", "--to", "2026-03-31");
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Equal($"There is no data in {Data}: give its folder with --data.\n", error);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_question_that_makes_no_sense_is_told_in_sentences_all_at_once()
    {
        await CreateAsync("HOTLINE");
        var (code, output, error) = await Program.RunAsync(
            "metrics", "query", "--data", Data, "--centre", "HOTLINE", "--metric", "asa,luck", "--from", "2026-03-01", "--to", "31.03.2026", "--grain", "year", "--by", "queue,weather", "--filter", "queue", "--interval-minutes", "7");
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Equal(
            [
                "--metric: there is no luck; `shouwen metrics list` has them all.",
                "--to: is not a date such as 2026-01-31.",
                "--grain: is none of total, month, week, day, hour, interval, weekday-hour.",
                "--by: nothing is cut by weather.",
                "--filter: “queue” is not like queue=PS.",
                "--interval-minutes: is a part of an hour: 5, 10, 15, 20, 30 or 60, for instance.",
            ], error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Columns_that_a_proposal_makes_nothing_of_are_named()
    {
        await CreateAsync("HOTLINE");
        var file = Path.Combine(folder, "contacts.csv");
        await File.WriteAllTextAsync(file, "编号,渠道,队列,开始时间,等待时长,结果,天气\n1,电话,热线,2026-03-01 09:00:00,5,接通,晴\n", TestContext.Current.CancellationToken);
        var (code, output, error) = await Program.RunAsync("import", "contacts", file, "--centre", "HOTLINE", "--data", Data);
        Assert.Equal(0, code);
        Assert.Contains("Columns that were not imported: 天气.", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task A_pipe_is_refused_in_a_sentence()
    {
        await CreateAsync("HOTLINE");
        var (code, _, error) = await Program.RunAsync("import", "contacts", "/dev/stdin", "--centre", "HOTLINE", "--data", Data);
        Assert.Equal(1, code);
        Assert.Contains("/dev/stdin is a pipe or a device", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_a_mapping_does_not_have_is_named_and_nothing_of_the_inside()
    {
        await CreateAsync("HOTLINE");
        var (map, file) = (Path.Combine(folder, "map.yaml"), Path.Combine(folder, "contacts.csv"));
        await File.WriteAllTextAsync(map, "kind: contacts\nfelds: {}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, "编号\n1\n", TestContext.Current.CancellationToken);
        var (code, _, error) = await Program.RunAsync("import", "contacts", file, "--centre", "HOTLINE", "--map", map, "--data", Data);
        Assert.Equal(1, code);
        Assert.Equal($"{file}: Line 2: Property 'felds' not found.\n", error);
    }

    [Fact]
    public async Task A_server_answers_without_pages_and_stops_when_told()
    {
        var (server, address) = await Program.ServeAsync(Data);
        await using var _ = server;
        using var visitor = new HttpClient { BaseAddress = address };
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health", TestContext.Current.CancellationToken));
        Assert.Contains("/api/access/me", await visitor.GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_in_one_sentence()
    {
        var (server, _) = await Program.ServeAsync(Data);
        await using var first = server;
        var (code, _, error) = await Program.RunAsync("serve", "--data", Data, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(Data, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_on_a_taken_port_is_refused_in_one_sentence()
    {
        var (server, address) = await Program.ServeAsync(Data);
        await using var first = server;
        var (code, output, error) = await Program.RunAsync("serve", "--data", Path.Combine(folder, "other"), "--urls", $"http://127.0.0.1:{address.Port}");
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains($":{address.Port} is in use", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData(";")]
    public async Task An_address_that_nobody_can_listen_at_is_refused_in_one_sentence(string urls)
    {
        var (code, output, error) = await Program.RunAsync("serve", "--data", Data, "--urls", urls);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("write --urls like http://127.0.0.1:5080", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    private async Task CreateAsync(string code) =>
        Assert.Equal(0, (await Program.RunAsync("centre", "create", "--data", Data, "--code", code, "--zone", "Asia/Shanghai")).Code);
}
