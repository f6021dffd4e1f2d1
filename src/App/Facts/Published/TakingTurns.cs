using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>For endpoints of other words that scan facts: they wait for their turn as those of facts do.</summary>
public static class TakingTurns
{
    public static RouteGroupBuilder TakesTurns(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(((IEndpointRouteBuilder)group).ServiceProvider.GetRequiredService<Turns>().WaitAsync);
}
