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
