using Shouwen.App.Centres;
using Shouwen.App.Centres.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Centres;

public sealed class StaffTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Turnover_counts_the_personnel_list_and_not_numbers_met_in_call_data()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(
            new Employee { CentreId = centre.Id, Code = "1", Name = "李芳", Joined = new(2023, 3, 1) },
            new Employee { CentreId = centre.Id, Code = "2", Name = "王伟", Joined = new(2024, 1, 1), Left = new(2026, 4, 30), LeftVoluntarily = true },
            new Employee { CentreId = centre.Id, Code = "8001", Name = "8001" });
        var people = await server.InDbAsync(db => Staff.EmploymentsAsync(db, centre.Id, CancellationToken.None));
        var april = Turnover.Of(people, new(2026, 4, 1), new(2026, 4, 30));
        Assert.Equal((1, 2.0, 0.5), (april.Voluntary, april.AverageHeadcount, april.Rate));
    }
}
