using System.Text.Json;
using Shouwen.App.Access.Once;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class OnlyOnceTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_request_sent_again_with_its_key_gets_the_first_answer_again()
    {
        var desk = await NewAsync(server);
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        var first = await PostAsync(await server.AsAsync(agent), "cases", Case(), "k-1");
        desk.Pass(25);
        var browser = await server.AsAsync(agent);
        var again = await PostAsync(browser, "cases", Case(), "k-1");
        Assert.Equal((201, first.Body, first.Location, first.ETag), (again.Status, again.Body, again.Location, again.ETag));
        Assert.Equal(2, Number(await PostAsync(browser, "cases", Case(), "k-2")));
        Assert.Equal(3, Number(await PostAsync(browser, "cases", Case(), null)));
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_refused_and_says_so()
    {
        var desk = await NewAsync(server);
        await PostAsync(desk.Manager, "cases", Case(), "k");
        var other = await PostAsync(desk.Manager, "cases", Case("别的事"), "k");
        Assert.Equal((422, "idempotencyKeyUsed"), (other.Status, JsonElement.Parse(other.Body).GetProperty("code").GetString()));
        Assert.Equal(400, (await PostAsync(desk.Manager, "cases", Case(), new string('x', 201))).Status);
        Assert.Equal(1, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Many_at_once_with_one_key_are_one_case_and_one_entry()
    {
        var desk = await NewAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(desk.Manager, "cases", Case(), "k")));
        Assert.All(answers, answer => Assert.Equal((201, answers[0].Body), (answer.Status, answer.Body)));
        var entries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(desk.Manager, "cases/1/entries", new { kind = "message", text = "催" }, "k")));
        Assert.All(entries, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(["opened", "message"], await desk.KindsAsync(1));
        Assert.Equal(1, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_better_under_the_same_key_and_a_key_is_ones_own()
    {
        var desk = await NewAsync(server);
        Assert.Equal(400, (await PostAsync(desk.Manager, "cases", Case(fields: new { }), "k")).Status);
        Assert.Equal(201, (await PostAsync(desk.Manager, "cases", Case(), "k")).Status);
        Assert.Equal(2, Number(await PostAsync(await server.AsAsync(desk.Centre, Role.Agent), "cases", Case(), "k")));
        Assert.Equal(1, Number(await PostAsync((await NewAsync(server)).Manager, "cases", Case(), "k")));
    }

    [Fact]
    public async Task Keys_are_forgotten_after_two_days_and_not_before_one()
    {
        var desk = await NewAsync(server);
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        await PostAsync(await server.AsAsync(agent), "cases", Case(), "k");
        desk.Pass(25);
        var forget = ActivatorUtilities.CreateInstance<ForgetAnswers>(server.Services);
        await forget.RunAsync(Cancel);
        Assert.Equal(1, Number(await PostAsync(await server.AsAsync(agent), "cases", Case(), "k")));
        desk.Pass(24);
        await forget.RunAsync(Cancel);
        Assert.Equal(2, Number(await PostAsync(await server.AsAsync(agent), "cases", Case(), "k")));
    }

    private static int Number((int Status, string Body, string? Location, string? ETag) answer) => JsonElement.Parse(answer.Body).GetProperty("number").GetInt32();

    private static async Task<(int Status, string Body, string? Location, string? ETag)> PostAsync(HttpClient browser, string path, object body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/desk/{path}") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await browser.SendAsync(request, Cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer.Headers.Location?.ToString(), answer.Headers.ETag?.Tag);
    }
}
