using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Tests.Facts;

public sealed class TurnsTests
{
    [Fact]
    public async Task No_more_calls_run_at_once_than_there_are_processors_and_all_come_to_an_end()
    {
        using var turns = new Turns();
        var (running, most) = (0, 0);
        var calls = Enumerable.Range(0, Environment.ProcessorCount * 5).Select(_ => turns.WaitAsync(new DefaultEndpointFilterInvocationContext(new DefaultHttpContext()), async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return null;
        }).AsTask());
        await Task.WhenAll(calls);
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task A_call_that_fails_gives_its_turn_back()
    {
        using var turns = new Turns();
        for (var i = 0; i <= Environment.ProcessorCount; i++)
            await Assert.ThrowsAsync<InvalidDataException>(() => turns.WaitAsync(new DefaultEndpointFilterInvocationContext(new DefaultHttpContext()), _ => throw new InvalidDataException()).AsTask());
    }
}
