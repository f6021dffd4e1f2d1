using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Lead.Cards;

namespace Shouwen.App.Lead.Published;

/// <summary>The scorecard's door for programs on the same machine.</summary>
public static class ReadScorecard
{
    /// <summary>As the page shows it; null when `errors` says what does not make sense.</summary>
    public static Task<BalancedScorecard?> RunAsync(IServiceProvider services, Acting acting, string? unit, DateOnly? from, DateOnly? to, int? weighting, FieldErrors errors, CancellationToken cancel) =>
        ShowCard.OfAsync(services.GetRequiredService<Db>(), services, acting, new() { Unit = unit, From = from, To = to, Weighting = weighting }, errors, cancel);
}
