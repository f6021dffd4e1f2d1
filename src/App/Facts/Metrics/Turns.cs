namespace Shouwen.App.Facts.Metrics;

/// <summary>A scan of a year fills a processor: so many at once as there are, and the others in order. All at once would each be slow, and fill the memory.</summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);

    public async ValueTask<object?> WaitAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        await free.WaitAsync(call.HttpContext.RequestAborted);
        try
        {
            return await next(call);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
