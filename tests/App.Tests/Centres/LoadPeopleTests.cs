using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres;
using Shouwen.App.Centres.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Centres;

public sealed class LoadPeopleTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly PersonDraft Li = new()
    {
        Line = 1,
        Code = "1001",
        Name = "李芳",
        Team = "一组",
        LeadsTeam = true,
        Role = "班组长",
        Joined = new(2023, 3, 1),
    };

    private static readonly PersonDraft Wang = new()
    {
        Line = 2,
        Code = "1002",
        Name = "王伟",
        Team = "一组",
        Role = "座席",
        Joined = new(2024, 7, 15),
        Left = new(2026, 4, 15),
        LeftVoluntarily = true,
    };

    [Fact]
    public async Task New_people_bring_their_teams_and_the_leaders_of_these()
    {
        var centre = await server.CentreAsync();
        var loaded = await LoadAsync(centre, Li, Wang);
        Assert.Equal((2, 2, 0, 0), (loaded.Read, loaded.Added, loaded.Changed, loaded.Unchanged));
        Assert.Equal(["一组"], loaded.NewCodes);
        var staff = await StaffAsync(centre);
        var team = await TeamAsync(centre, "一组");
        Assert.Equal(staff["1001"].Id, team.LeaderId);
        Assert.All(staff.Values, person => Assert.Equal(team.Id, person.TeamId));
        Assert.True(staff["1002"].LeftVoluntarily);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var centre = await server.CentreAsync();
        await LoadAsync(centre, Li, Wang);
        var again = await LoadAsync(centre, Li, Wang);
        Assert.Equal((2, 0, 0, 2), (again.Read, again.Added, again.Changed, again.Unchanged));
        Assert.Empty(again.NewCodes);
        Assert.All((await StaffAsync(centre)).Values, person => Assert.Equal(1, person.Version));
        Assert.Equal(2, (await TeamAsync(centre, "一组")).Version);
    }

    [Fact]
    public async Task What_the_list_does_not_say_stays_as_it_is()
    {
        var centre = await server.CentreAsync();
        await LoadAsync(centre, Li, Wang);
        var loaded = await LoadAsync(centre, new PersonDraft { Line = 1, Code = "1001", Role = "主管" });
        Assert.Equal((0, 1), (loaded.Added, loaded.Changed));
        var li = (await StaffAsync(centre))["1001"];
        Assert.Equal(("李芳", "主管", new DateOnly(2023, 3, 1)), (li.Name, li.Role, li.Joined));
    }

    [Fact]
    public async Task A_team_is_known_by_its_name_as_well_as_by_its_code()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(new Team { CentreId = centre.Id, Code = "T1", Name = "一组" });
        var loaded = await LoadAsync(centre, Li);
        Assert.Empty(loaded.NewCodes);
        Assert.Equal((await TeamAsync(centre, "T1")).Id, (await StaffAsync(centre))["1001"].TeamId);
    }

    [Fact]
    public async Task Bad_rows_are_named_with_line_field_and_reason_and_good_rows_land()
    {
        var centre = await server.CentreAsync();
        var loaded = await LoadAsync(
            centre,
            Li,
            new() { Line = 2, Code = " ", Name = "无号" },
            new() { Line = 3, Code = "1003" },
            new() { Line = 4, Code = "1004", Name = "早退", Joined = new(2026, 2, 1), Left = new(2026, 1, 1) },
            new() { Line = 5, Code = "1001", Name = "又一个" },
            new() { Line = 6, Code = "1006", Name = "赵敏", LeftVoluntarily = true });
        Assert.Equal((6, 1), (loaded.Read, loaded.Added));
        Assert.Equal(
            [
                new(2, "code", "required", " "), new(3, "name", "required", null), new(4, "left", "beforeJoined", "2026-01-01"),
                new(5, "code", "repeated", "1001"), new(6, "leftVoluntarily", "hasNotLeft", "True"),
            ],
            loaded.Rejects);
    }

    [Fact]
    public async Task A_leader_may_stand_further_down_but_must_stand_somewhere()
    {
        var centre = await server.CentreAsync();
        var loaded = await LoadAsync(
            centre,
            new() { Line = 1, Code = "1", Name = "甲", Team = "A", TeamLeader = "2" },
            new() { Line = 2, Code = "2", Name = "乙", Team = "A" },
            new() { Line = 3, Code = "3", Name = "丙", Team = "B", TeamLeader = "4" },
            new() { Line = 4, Code = "4", Name = "丁", Team = "B", TeamLeader = "nobody" });
        Assert.Equal(2, loaded.Added);
        Assert.Equal([4, 3], loaded.Rejects.Select(reject => reject.Line));
        Assert.Equal((await StaffAsync(centre))["2"].Id, (await TeamAsync(centre, "A")).LeaderId);
    }

    [Fact]
    public async Task Inside_a_transaction_of_the_caller_nothing_is_final()
    {
        var centre = await server.CentreAsync();
        await server.InDbAsync(async db =>
        {
            await using var dryRun = await db.Database.BeginTransactionAsync();
            var loaded = await LoadPeople.RunAsync(db, centre.Id, [Li, Wang], CancellationToken.None);
            await dryRun.RollbackAsync();
            return loaded;
        });
        Assert.Empty(await StaffAsync(centre));
    }

    private Task<ListLoaded> LoadAsync(Centre centre, params PersonDraft[] people) =>
        server.InDbAsync(db => LoadPeople.RunAsync(db, centre.Id, people, CancellationToken.None));

    private Task<Dictionary<string, Employee>> StaffAsync(Centre centre) => server.InDbAsync(db =>
        db.Set<Employee>().AsNoTracking().Where(row => row.CentreId == centre.Id).ToDictionaryAsync(row => row.Code));

    private Task<Team> TeamAsync(Centre centre, string code) => server.InDbAsync(db =>
        db.Set<Team>().AsNoTracking().SingleAsync(row => row.CentreId == centre.Id && row.Code == code));
}
