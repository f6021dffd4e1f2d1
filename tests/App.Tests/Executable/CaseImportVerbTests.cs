using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Tests.Executable;

public sealed class CaseImportVerbTests : IDisposable
{
    private const string Header = "工单号,标题,地区,责任人工号,受理时间,办结时间\n";
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Cases_are_tried_first_and_come_in_once()
    {
        await PrepareAsync();
        string[] import = ["import", "cases", await FileAsync($"{Header}8,没有信号,华北,A7,2026-02-02 09:00,2026-02-02 11:00\n9,账单有误,,A7,2026-02-03 09:00,\n"), "--data", Data, "--centre", "C", "--kind", "complaint", "--source", "old", "--json"];
        Assert.Equal((2, 1, 0, false), Told(await Program.RunAsync([.. import, "--dry-run"])));
        Assert.Equal(0, await InDbAsync(db => db.Set<DeskCase>().CountAsync(Cancel)));
        Assert.Equal((2, 1, 0, true), Told(await Program.RunAsync(import)));
        Assert.Equal((0, 0, 2, true), Told(await Program.RunAsync(import)));
        var north = await InDbAsync(db => db.Set<Region>().SingleAsync(Cancel));
        Assert.Equal(["没有信号", "账单有误"], await InDbAsync(db => db.Set<DeskCase>().OrderBy(row => row.Number).Select(row => row.Title).ToListAsync(Cancel)));
        Assert.Equal("没有信号", await InDbAsync(db => db.Set<DeskCase>().Where(row => row.RegionId == north.Id).Select(row => row.Title).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_wrong_row_ends_with_1_says_where_and_what_and_brings_in_nothing()
    {
        await PrepareAsync();
        var (code, _, error) = await Program.RunAsync("import", "cases", await FileAsync($"{Header}8,没有信号,火星,A7,2026-02-02 09:00,\n"), "--data", Data, "--centre", "C", "--kind", "complaint");
        Assert.Equal(1, code);
        Assert.Contains("line 2, 地区: “火星”", error, StringComparison.Ordinal);
        Assert.Contains("1 row is wrong: mend it, or leave it out with --without-bad-rows.", error, StringComparison.Ordinal);
        Assert.Equal(0, await InDbAsync(db => db.Set<DeskCase>().CountAsync(Cancel)));
    }

    private static (int Added, int Open, int Unchanged, bool Written) Told((int Code, string Output, string Error) ran)
    {
        Assert.True(ran.Code == 0, ran.Error);
        var told = JsonElement.Parse(ran.Output);
        return (told.GetProperty("added").GetInt32(), told.GetProperty("open").GetInt32(), told.GetProperty("unchanged").GetInt32(), told.GetProperty("written").GetBoolean());
    }

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(folder, "cases.csv");
        await File.WriteAllTextAsync(path, text, Cancel);
        return path;
    }

    private Task<int> PrepareAsync() => InDbAsync(async db =>
    {
        var time = TimeProvider.System;
        var centre = new Centre { Code = "C", Name = "C", Zone = "Asia/Shanghai", CreatedAt = time.GetUtcNow() };
        db.Add(centre);
        await db.SaveChangesAsync(Cancel);
        var employee = new Employee { CentreId = centre.Id, Code = "A7", Name = "赵七" };
        db.AddRange(employee, new Region { CentreId = centre.Id, Code = "north", Name = "华北" });
        DefaultCaseTypes.Add(db, time, centre.Id, "zh-CN");
        await db.SaveChangesAsync(Cancel);
        People.Add(db, time, new("赵七", "a7@example.test", centre.Id, [Role.Agent], employee.Id));
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
