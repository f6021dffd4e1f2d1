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
        var (code, output, error) = await Program.RunAsync("link", "nobody@example.com", "--data", Data);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("nobody@example.com", error, StringComparison.Ordinal);
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
        var (code, _, error) = await Program.RunAsync("serve", "--data", Path.Combine(folder, "other"), "--urls", $"http://127.0.0.1:{address.Port}");
        Assert.Equal(1, code);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains($":{address.Port} is in use", error, StringComparison.Ordinal);
    }
}
