using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Audit;

public sealed class AuditTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_change_is_written_down_with_who_what_from_and_to()
    {
        var centre = await server.CentreAsync();
        var person = await server.PersonAsync(centre, employeeId: null, Role.Administrator, Role.Director);
        using var browser = await server.AsAsync(person);
        var member = await server.PersonAsync(centre, employeeId: null, Role.Agent);
        Assert.Equal("204", await browser.PutIt($"/api/access/people/{member}", new { roles = new[] { "planner", "trainer" } }).SaysAsync());

        var row = (await ItemsAsync(browser, "?entity=membership"))[0];

        Assert.Equal("changed", row.GetProperty("action").GetString());
        Assert.Equal(person, row.GetProperty("by").GetProperty("userId").GetGuid());
        Assert.Equal("person", row.GetProperty("by").GetProperty("kind").GetString());
        var change = Assert.Single(row.GetProperty("changes").EnumerateArray());
        Assert.Equal("""{"field":"roles","from":"agent","to":"planner, trainer"}""", change.GetRawText());
    }

    [Fact]
    public async Task What_happens_without_a_request_is_the_consoles()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(new Topic { CentreId = centre.Id, Code = "BILL", Name = "账单" });
        using var browser = await server.AsAsync(centre, Role.Director);
        var row = Assert.Single(await ItemsAsync(browser, "?entity=topic"));
        Assert.Equal("created", row.GetProperty("action").GetString());
        Assert.Equal("BILL 账单", row.GetProperty("name").GetString());
        Assert.Equal("console", row.GetProperty("by").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_trace_and_the_next_one_only_its_own()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(new Topic { CentreId = centre.Id, Code = "T1", Name = "一" });
        await server.InDbAsync(async db =>
        {
            var twin = db.Add(new Topic { CentreId = centre.Id, Code = "T1", Name = "重复" });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            twin.State = EntityState.Detached;
            db.Add(new Topic { CentreId = centre.Id, Code = "T2", Name = "二" });
            return await db.SaveChangesAsync();
        });
        using var browser = await server.AsAsync(centre, Role.Director);
        Assert.Equal(["T2 二", "T1 一"], (await ItemsAsync(browser, "?entity=topic")).Select(row => row.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task A_rolled_back_change_takes_its_audit_row_along()
    {
        var centre = await server.CentreAsync();
        await server.InDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Topic { CentreId = centre.Id, Code = "T", Name = "不算数" });
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });
        using var browser = await server.AsAsync(centre, Role.Director);
        Assert.Empty(await ItemsAsync(browser, "?entity=topic"));
    }

    [Fact]
    public async Task Secrets_are_never_written_down()
    {
        var centre = await server.CentreAsync();
        using var browser = await server.AsAsync(centre, Role.Administrator);
        var made = await browser.PostIt("/api/access/tokens", new { name = "呼叫平台", scopes = new[] { "facts.import" }, expiresInDays = 30 }).JsonAsync();
        var row = Assert.Single(await ItemsAsync(browser, "?entity=apiToken"));
        Assert.DoesNotContain(made.GetProperty("secret").GetString()!, row.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("hash", row.GetProperty("changes").GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("facts.import", row.GetProperty("changes").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_audited_record_has_a_secret_that_it_does_not_declare()
    {
        var suspects = await server.InDbAsync(db => Task.FromResult(
            from type in db.Model.GetEntityTypes()
            where typeof(IAudited).IsAssignableFrom(type.ClrType)
            let secrets = ((IAudited)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType)).AuditSecrets
            from property in type.GetProperties()
            where new[] { "Hash", "Secret", "Password", "Stamp", "Token" }.Any(mark => property.Name.Contains(mark, StringComparison.Ordinal))
            where !secrets.Contains(property.Name)
            select $"{type.ClrType.Name}.{property.Name}"));
        Assert.Empty(suspects);
    }

    [Fact]
    public async Task What_is_no_change_of_a_record_is_in_the_same_list()
    {
        var centre = await server.CentreAsync();
        using var browser = await server.AsAsync(centre, Role.Director);
        var acting = Acting.Console(centre.Id, centre.Code);
        await server.InDbAsync(async db =>
        {
            AuditLog.Write(db, server.Clock, acting, "import", "通话记录.csv", "imported", new Change("added", null, 1200));
            return await db.SaveChangesAsync();
        });
        var row = Assert.Single(await ItemsAsync(browser, "?entity=import"));
        Assert.Equal("imported", row.GetProperty("action").GetString());
        Assert.Equal(1200, row.GetProperty("changes")[0].GetProperty("to").GetInt32());
    }

    [Fact]
    public async Task The_list_is_of_this_centre_newest_first_and_read_page_by_page()
    {
        var centre = await server.CentreAsync();
        var other = await server.CentreAsync();
        await server.AddAsync(new Topic { CentreId = other.Id, Code = "OTHER", Name = "别处" });
        for (var i = 0; i < 7; i++) await server.AddAsync(new Topic { CentreId = centre.Id, Code = $"T{i}", Name = "题" });
        using var browser = await server.AsAsync(centre, Role.Director);
        var names = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await browser.GetIt($"/api/audit?entity=topic&limit=3{(after.Length > 0 ? "&after=" + after : "")}").JsonAsync();
            Assert.Equal(7, page.GetProperty("count").GetInt32());
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("name").GetString()!));
            after = page.GetProperty("next").GetString();
        }
        Assert.Equal(["T6 题", "T5 题", "T4 题", "T3 题", "T2 题", "T1 题", "T0 题"], names);
        Assert.Equal("400 invalid", await browser.GetIt("/api/audit?after=x").SaysAsync());
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient browser, string query) =>
        [.. (await browser.GetIt("/api/audit" + query).JsonAsync()).GetProperty("items").EnumerateArray()];
}
