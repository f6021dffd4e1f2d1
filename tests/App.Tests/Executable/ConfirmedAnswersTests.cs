using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Executable;

public sealed class ConfirmedAnswersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;
    private readonly string link = OpaqueToken.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_answer_that_was_confirmed_is_there_after_the_server_was_killed()
    {
        Assert.Equal(0, (await Program.RunAsync("centre", "create", "--data", folder, "--code", "C", "--zone", "Asia/Shanghai")).Code);
        await InDbAsync(MakeWaveAsync);
        var confirmed = 0;
        var (server, address) = await Program.ServeAsync(folder);
        var people = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await HandsInAsync(address)) Interlocked.Increment(ref confirmed);
        })).ToList();
        while (Volatile.Read(ref confirmed) < 40) await Task.Delay(10, TestContext.Current.CancellationToken);
        // Killed, not stopped, while people are still handing in.
        await server.DisposeAsync();
        await Task.WhenAll(people);

        var (again, _) = await Program.ServeAsync(folder);
        await using (again)
        {
            var (sheets, counted) = await InDbAsync(async db => (await db.Set<AnswerSheet>().CountAsync(), await StoredWaves.AnswersAsync(db, await db.Set<Wave>().SingleAsync(), TestContext.Current.CancellationToken)));
            Assert.InRange(sheets, confirmed, confirmed + 4);
            Assert.Equal(sheets, counted);
        }
    }

    private async Task<bool> HandsInAsync(Uri address)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        try
        {
            using var answer = await browser.PostAsync($"/s/{link}", new FormUrlEncodedContent([new("-page", "card"), new("CSAT", "5"), new("RESOLVED", "yes")]), TestContext.Current.CancellationToken);
            Assert.Equal(303, (int)answer.StatusCode);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<int> MakeWaveAsync(Db db)
    {
        var centre = (await CentreCard.AllAsync(db, TestContext.Current.CancellationToken)).Single();
        var (survey, now) = (NewId.At(TimeProvider.System), TimeProvider.System.GetUtcNow());
        var text = Survey.Text(SurveyTemplates.Find("contact")!.Definition);
        db.Add(new Survey { Id = survey, CentreId = centre.Id, Code = "s", Name = "s", Audience = Audience.Customers, Draft = text, Published = 1, ChangedAt = now });
        db.Add(new SurveyVersion { Id = NewId.At(TimeProvider.System), CentreId = centre.Id, SurveyId = survey, Number = 1, Definition = text, PublishedAt = now });
        db.Add(new Wave { Id = NewId.At(TimeProvider.System), CentreId = centre.Id, SurveyId = survey, SurveyNumber = 1, Code = "w", Name = "w", State = WaveState.Open, Link = link });
        return await db.SaveChangesAsync();
    }

    private async Task<T> InDbAsync<T>(Func<Db, Task<T>> look)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddShouwen(Store.From(folder)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }
}
