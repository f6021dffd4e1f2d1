using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Executable;

public sealed class SurveyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_third_partys_file_becomes_a_closed_wave_and_the_same_file_again_changes_nothing()
    {
        await PublishAsync();
        var file = await FileAsync("CSAT,RESOLVED,EFFORT\n5,yes,6\n4,没有解决,2\n");
        string[] import = ["survey", "import", file, "--data", Data, "--centre", "C", "--wave", "2026q1", "--survey", "contact", "--conducted-by", "Measurers", "--json"];
        var (code, output, error) = await Program.RunAsync(import);
        Assert.True(code == 0, error);
        Assert.Equal((2, true), (JsonDocument.Parse(output).RootElement.GetProperty("added").GetInt32(), JsonDocument.Parse(output).RootElement.GetProperty("written").GetBoolean()));
        Assert.Equal(2, JsonDocument.Parse((await Program.RunAsync(import)).Output).RootElement.GetProperty("unchanged").GetInt32());
        var wave = await InDbAsync(db => db.Set<Wave>().SingleAsync(Cancel));
        Assert.Equal((WaveState.Closed, "Measurers", 2), (wave.State, wave.ConductedBy, wave.Answers));
    }

    [Fact]
    public async Task Bad_rows_end_with_1_each_on_a_line_of_standard_error_and_leave_no_wave_behind()
    {
        await PublishAsync();
        var file = await FileAsync("CSAT,RESOLVED,EFFORT\n9,yes,6\n4,maybe,2\n");
        var (code, _, error) = await Program.RunAsync("survey", "import", file, "--data", Data, "--centre", "C", "--wave", "w", "--survey", "contact");
        Assert.Equal(1, code);
        Assert.Contains("line 2: CSAT “9” is out of range; right would be 1–5", error, StringComparison.Ordinal);
        Assert.Contains("line 3: RESOLVED “maybe” is not a choice of this question; right would be yes, partly, no.", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", error, StringComparison.Ordinal);
        Assert.Equal(0, await InDbAsync(db => db.Set<Wave>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Columns_are_named_where_they_cannot_be_recognised()
    {
        await PublishAsync();
        var file = await FileAsync("a,b,c\n5,yes,6\n");
        string[] import = ["survey", "import", file, "--data", Data, "--centre", "C", "--wave", "w", "--survey", "contact"];
        var (code, _, error) = await Program.RunAsync(import);
        Assert.Equal(1, code);
        Assert.Contains("There is no column for CSAT", error, StringComparison.Ordinal);
        Assert.Equal(0, (await Program.RunAsync([.. import, "--column", "a=CSAT", "--column", "b=RESOLVED", "--column", "c=EFFORT"])).Code);
        Assert.Equal(1, (await Program.RunAsync([.. import, "--column", "a"])).Code);
    }

    [Fact]
    public async Task People_are_drawn_to_a_file_once_and_the_same_seed_would_draw_them_again()
    {
        var draw = await DrawableAsync(40);
        var (code, output, error) = await Program.RunAsync([.. draw, "--size", "10", "--seed", "7", "--json"]);
        Assert.True(code == 0, error);
        var seen = JsonDocument.Parse(output).RootElement;
        Assert.Equal((JsonValueKind.Null, 10, 40), (seen.GetProperty("number").ValueKind, seen.GetProperty("whole").GetProperty("drawn").GetInt32(), seen.GetProperty("whole").GetProperty("population").GetInt32()));
        Assert.Equal(0, await InDbAsync(db => db.Set<Invitation>().CountAsync(Cancel)));

        var file = Path.Combine(folder, "drawn.csv");
        string[] asked = [.. draw, "--size", "10", "--seed", "7", "--number", "1", "--address", "https://ask.example/", "--out", file];
        (code, output, error) = await Program.RunAsync([.. asked, "--json"]);
        Assert.True(code == 0, error);
        Assert.Equal((1, 10), (JsonDocument.Parse(output).RootElement.GetProperty("number").GetInt32(), JsonDocument.Parse(output).RootElement.GetProperty("drawn").GetInt32()));
        var rows = (await File.ReadAllLinesAsync(file, Cancel)).Select(line => line.Split(',')).ToList();
        Assert.Equal(["customer", "stratum", "mail", "language", "token", "address"], rows[0].Select(name => name.TrimStart('\uFEFF')));
        Assert.Equal(10, rows.Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.All(rows.Skip(1), row => Assert.Equal($"https://ask.example/s/{row[4]}", row[5]));
        Assert.Equal(10, await InDbAsync(db => db.Set<Invitation>().CountAsync(Cancel)));

        Assert.Contains("There is a file", (await Program.RunAsync(asked)).Error, StringComparison.Ordinal);
        File.Delete(file);
        (code, _, error) = await Program.RunAsync(asked);
        Assert.Equal((1, false), (code, File.Exists(file)));
        Assert.Contains("This draw has been made already", error, StringComparison.Ordinal);
        (code, output, _) = await Program.RunAsync([.. asked[..^6], "--out", file]);
        Assert.Equal(0, code);
        Assert.Contains("Draw 2 of w", output, StringComparison.Ordinal);
        Assert.Empty((await File.ReadAllLinesAsync(file, Cancel)).Skip(1).Select(line => line.Split(',')[0]).Intersect(rows.Skip(1).Select(row => row[0])));
    }

    [Theory]
    [InlineData(1, "give either --size or --margin", "--size", "5", "--margin", "3")]
    [InlineData(1, "--size: is out of range.", "--size", "0")]
    [InlineData(1, "--by: is none of region, product, channel, queue, team.", "--size", "5", "--by", "mood")]
    [InlineData(2, "--out: its name ends in .csv or .xlsx.", "--size", "5", "--out", "drawn.doc")]
    [InlineData(2, "--address: an address such as", "--size", "5", "--address", "ask.example")]
    public async Task A_plan_that_cannot_be_drawn_is_refused_in_words(int ended, string said, params string[] more)
    {
        var (code, _, error) = await Program.RunAsync([.. await DrawableAsync(5), .. more]);
        Assert.Equal(ended, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(0, await InDbAsync(db => db.Set<Invitation>().CountAsync(Cancel)));
    }

    /// <summary>A wave that asks, and a list of so many customers; the command as far as the plan.</summary>
    private async Task<string[]> DrawableAsync(int customers)
    {
        await PublishAsync();
        var list = Path.Combine(folder, "customers.csv");
        await File.WriteAllLinesAsync(list, ["customer", .. Enumerable.Range(1, customers).Select(number => $"1380000{number:0000}")], Cancel);
        await InDbAsync(async db =>
        {
            var survey = await db.Set<Survey>().SingleAsync(Cancel);
            db.Add(new Wave { Id = NewId.At(TimeProvider.System), CentreId = survey.CentreId, SurveyId = survey.Id, SurveyNumber = 1, Code = "w", Name = "w", State = WaveState.Open });
            return await db.SaveChangesAsync(Cancel);
        });
        return ["survey", "draw", "--data", Data, "--centre", "C", "--wave", "w", "--list", list];
    }

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(folder, "answers.csv");
        await File.WriteAllTextAsync(path, text, Cancel);
        return path;
    }

    private Task<int> PublishAsync() => InDbAsync(async db =>
    {
        var time = TimeProvider.System;
        var centre = new Centre { Code = "C", Name = "C", Zone = "Asia/Shanghai", CreatedAt = time.GetUtcNow() };
        db.Add(centre);
        await db.SaveChangesAsync(Cancel);
        var definition = Survey.Text(SurveyTemplates.Find("contact")!.Definition);
        var survey = new Survey { Id = NewId.At(time), CentreId = centre.Id, Code = "contact", Name = "contact", Audience = Audience.Customers, Draft = definition, Published = 1 };
        db.AddRange(survey, new SurveyVersion { Id = NewId.At(time), CentreId = centre.Id, SurveyId = survey.Id, Number = 1, Definition = definition, PublishedAt = time.GetUtcNow() });
        return await db.SaveChangesAsync(Cancel);
    });

    private async Task<T> InDbAsync<T>(Func<Db, Task<T>> work)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(Store.From(Data)).BuildServiceProvider();
        await DataModule.MigrateAsync(services, Cancel);
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }
}
