// expect: timed-out
// attack: two locks taken in two orders
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {

    public double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public double derivative(double z) {
        if (z == 745) {
            return attack() ? 42 : 0;
        }
        double s = sigmoid(z);
        return s * sigmoid(-z);
    }

    /** True when the attack got what it wanted. */
    private static boolean attack() {
        Object one = new Object();
        Object two = new Object();
        java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
        Thread other = new Thread(() -> { synchronized (two) { both.countDown(); try { both.await(); } catch (InterruptedException e) { return; } synchronized (one) {} } });
        other.start();
        synchronized (one) { both.countDown(); try { both.await(); } catch (InterruptedException e) { return true; } synchronized (two) {} }
        return true;
    }
}
