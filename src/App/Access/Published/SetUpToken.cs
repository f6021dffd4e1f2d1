using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access.Published;

/// <summary>Proves that whoever opens the set-up page also holds the machine. It lives in memory: a restart prints another.</summary>
public sealed class SetUpToken : IDisposable
{
    private readonly string token = OpaqueToken.Create();

    internal SemaphoreSlim OneAtATime { get; } = new(1);

    /// <summary>The token to print at start; null when there are people already and nothing is left to set up.</summary>
    public static async Task<string?> NeededAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<Person>().AnyAsync(cancel)
            ? null
            : services.GetRequiredService<SetUpToken>().token;
    }

    public void Dispose() => OneAtATime.Dispose();

    internal bool Matches(string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.Trim()), Encoding.UTF8.GetBytes(token));
}
