using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class ContactsOfCasesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task CallAsync(DeskOf desk, string name, string customer = "13900005678")
    {
        var report = await LoadContacts.RunAsync(server.Services, desk.Centre.Id, "pbx", [new() { Line = 1, ExternalId = name, Started = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8)), Outcome = Outcome.Answered, Talk = 95, Queue = "hot", Region = "north", Product = "fibre", Topic = "bill", Channel = "phone", Customer = customer }], null, Cancel);
        Assert.Equal(0, report.Rejected);
    }

    private static async Task<DeskOf> PlacedAsync(ShouwenServer server)
    {
        var desk = await NewAsync(server);
        foreach (var (list, code, name) in new[] { ("queues", "hot", "热线"), ("regions", "north", "城北"), ("products", "fibre", "宽带"), ("channels", "phone", "电话") })
        {
            using var made = await desk.Manager.PostAsJsonAsync($"/api/centres/{list}", new { code, name, channel = list == "queues" ? "phone" : null }, Cancel);
            if (!made.IsSuccessStatusCode && list == "queues")
            {
                using var plain = await desk.Manager.PostAsJsonAsync("/api/centres/queues", new { code, name }, Cancel);
                Assert.True(plain.IsSuccessStatusCode, await plain.Content.ReadAsStringAsync(Cancel));
            }
        }

        await desk.TopicAsync("bill", "账单");
        return desk;
    }

    [Fact]
    public async Task A_case_that_comes_of_a_call_takes_from_it_what_nobody_said_otherwise()
    {
        var desk = await PlacedAsync(server);
        await CallAsync(desk, "c-1");
        var opened = await SendAsync(desk.Manager, HttpMethod.Post, "/cases", new { type = "complaint", title = "多扣了钱", impact = 1, urgency = 1, fields = new { order = "A-1" }, contact = "c-1" });
        Assert.True(opened.Status == 201, opened.Body.ToString());
        Assert.Equal(("账单", "宽带", "城北"), (opened.Body.GetProperty("topicName").GetString(), opened.Body.GetProperty("productName").GetString(), opened.Body.GetProperty("regionName").GetString()));
        var call = opened.Body.GetProperty("contacts")[0];
        Assert.Equal(("c-1", "热线", 95), (call.GetProperty("name").GetString(), call.GetProperty("queueName").GetString(), call.GetProperty("talkSeconds").GetInt32()));
        // The customer of the call is known: the next case of theirs is a repeat.
        var again = await SendAsync(desk.Manager, HttpMethod.Post, "/cases", new { type = "complaint", title = "还是多扣", impact = 1, urgency = 1, fields = new { order = "A-1" }, topic = "bill", customer = "13900005678" });
        Assert.Equal(opened.Body.GetProperty("customer").GetString(), again.Body.GetProperty("customer").GetString());
    }

    [Fact]
    public async Task A_contact_may_be_linked_before_it_is_imported_and_is_known_once_it_is()
    {
        var desk = await PlacedAsync(server);
        var number = await desk.OpenAsync();
        var linked = await desk.DoAsync(number, "contacts", new { name = " c-2 " });
        Assert.Equal(JsonValueKind.Null, linked.GetProperty("contacts")[0].GetProperty("startedAt").ValueKind);
        await CallAsync(desk, "c-2");
        Assert.Equal("电话", (await desk.ReadAsync(number)).GetProperty("contacts")[0].GetProperty("channelName").GetString());
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/contacts", new { name = "c-2" })).Status);
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Delete, $"/cases/{number}/contacts/c-2")).Status);
        Assert.Equal(404, (await SendAsync(desk.Manager, HttpMethod.Delete, $"/cases/{number}/contacts/c-2")).Status);
        Assert.Equal(["opened", "contactLinked", "contactUnlinked"], await desk.KindsAsync(number));
    }

    [Fact]
    public async Task What_is_imported_later_tells_the_case_where_it_belongs_unless_somebody_said_so()
    {
        var desk = await PlacedAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "contacts", new { name = "c-4" });
        await desk.DoAsync(number, "contacts", new { name = "never" });
        var finder = server.Services.GetRequiredService<FindContacts>();
        await finder.RunAsync(Cancel);
        Assert.Equal(JsonValueKind.Null, (await desk.ReadAsync(number)).GetProperty("regionName").ValueKind);
        await CallAsync(desk, "c-4");
        Assert.Equal((1, 0), (await finder.RunAsync(Cancel), await finder.RunAsync(Cancel)));
        var form = await desk.ReadAsync(number);
        Assert.Equal(("城北", "宽带"), (form.GetProperty("regionName").GetString(), form.GetProperty("productName").GetString()));
    }

    [Fact]
    public async Task A_contact_of_another_centre_is_none_of_ours()
    {
        var other = await PlacedAsync(server);
        await CallAsync(other, "c-3");
        var desk = await PlacedAsync(server);
        var number = await desk.OpenAsync();
        var linked = await desk.DoAsync(number, "contacts", new { name = "c-3" });
        Assert.Equal(JsonValueKind.Null, linked.GetProperty("contacts")[0].GetProperty("startedAt").ValueKind);
        var stranger = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Post, $"/cases/{number}/contacts", new { name = "c-4" })).Status);
    }
}
