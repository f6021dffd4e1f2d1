using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Facts.Import;

/// <summary>The real executable, on the folder of a running server.</summary>
public sealed class CommandLineTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_file_that_speaks_for_itself_is_imported_beside_the_running_server()
    {
        var centre = await server.CentreAsync();
        var (ended, output, _) = await RunAsync("contacts", await FileAsync(ImportsOf.Csv(25)), "--centre", centre.Code, "--json");
        Assert.Equal(0, ended);
        Assert.Equal("25 added, 0 changed, 0 unchanged, 0 rejected", ImportsOf.Counts(JsonElement.Parse(output)));
        Assert.Equal(25, await CountAsync(centre.Id));
    }

    [Fact]
    public async Task A_file_that_does_not_is_refused_with_a_mapping_to_mend()
    {
        var centre = await server.CentreAsync();
        var file = await FileAsync("x,y,状态\n1,2026-01-05 09:00,甲\n2,2026-01-05 09:01,乙\n");
        var (ended, output, error) = await RunAsync("contacts", file, "--centre", centre.Code);
        Assert.Equal(1, ended);
        Assert.Contains("甲", error, StringComparison.Ordinal);
        var mended = output.Replace("column: 状态", "column: 状态\n    values: {甲: answered, 乙: abandoned}", StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("contacts", file, "--centre", centre.Code, "--map", await FileAsync(mended))).Ended);
        Assert.Equal(2, await CountAsync(centre.Id));
    }

    [Fact]
    public async Task Wrong_usage_and_wrong_input_end_differently()
    {
        Assert.Equal(2, (await RunAsync("contacts")).Ended);
        Assert.Equal(1, (await RunAsync("contacts", await FileAsync(ImportsOf.Csv(2)), "--centre", "NOWHERE")).Ended);
        Assert.Equal(1, (await RunAsync("contacts", "/no/such/file.csv", "--centre", (await server.CentreAsync()).Code)).Ended);
    }

    [Fact]
    public async Task An_import_that_is_killed_half_way_leaves_nothing_and_can_be_repeated()
    {
        var centre = await server.CentreAsync();
        var file = await FileAsync(ImportsOf.Csv(300_000));
        using (var process = Start("contacts", file, "--centre", centre.Code))
        {
            while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (!line.Contains("30 %", StringComparison.Ordinal)) continue;
                process.Kill();
                break;
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, process.ExitCode);
        }

        Assert.Equal(0, await CountAsync(centre.Id));
        var (ended, output, _) = await RunAsync("contacts", file, "--centre", centre.Code, "--json");
        Assert.Equal(0, ended);
        Assert.Equal("300000 added, 0 changed, 0 unchanged, 0 rejected", ImportsOf.Counts(JsonElement.Parse(output)));
    }

    [Fact]
    public async Task A_tree_of_topics_is_tried_and_imported_and_refused_rows_are_named()
    {
        var centre = await server.CentreAsync();
        var file = await FileAsync("主题编码,主题名称,上级编码\nPAY,缴费,BILL\nBILL,账单,\nX,错,NOWHERE\n");
        Assert.Equal(0, (await RunAsync("topics", file, "--centre", centre.Code, "--dry-run")).Ended);
        Assert.Equal(0, await TopicsAsync(centre.Id));
        var (ended, output, error) = await RunAsync("topics", file, "--centre", centre.Code, "--json");
        Assert.Equal((0, "2 added, 0 changed, 0 unchanged, 1 rejected"), (ended, ImportsOf.Counts(JsonElement.Parse(output))));
        Assert.Contains("line 4: unknownCode parent NOWHERE", error, StringComparison.Ordinal);
        Assert.Contains("writing: 3 of 3 records", error, StringComparison.Ordinal);
        Assert.Equal(2, await TopicsAsync(centre.Id));
    }

    private Task<int> TopicsAsync(int centreId) => server.InDbAsync(db => db.Set<Shouwen.App.Centres.Topic>().CountAsync(row => row.CentreId == centreId));

    private Task<int> CountAsync(int centreId) => server.InDbAsync(db => db.Set<Contact>().CountAsync(row => row.CentreId == centreId));

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(server.Store.Folder, $"{Path.GetRandomFileName()}.txt");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private Process Start(params string[] arguments)
    {
        var data = TestStore.Kind == App.Data.StoreKind.Sqlite ? server.Store.Folder : server.Store.ConnectionString;
        var start = new ProcessStartInfo("dotnet", [typeof(Server).Assembly.Location, "import", .. arguments, .. arguments.Length > 1 ? (string[])["--data", data] : []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = server.Store.Folder,
        };
        return Process.Start(start)!;
    }

    private async Task<(int Ended, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
